/** The mark: three threads and the one woven through them. */
export function LogoMark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M4.5 3v14M10 3v14M15.5 3v14" stroke="var(--line-strong)" strokeWidth="1.8" />
      <path d="M2 14.5c4 0 3.5-4.5 8-4.5s4-4.5 8-4.5" stroke="var(--accent)" strokeWidth="2.6" />
    </svg>
  );
}
