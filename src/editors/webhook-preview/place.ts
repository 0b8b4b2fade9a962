/** Where a webhook stands: in a campaign, or in a step of a canvas. */
export interface SendPlace {
  readonly flow: { readonly id: string; readonly name: string };
  /** `null`: the flow is a campaign. */
  readonly step: { readonly id: string; readonly name: string; readonly isFirst: boolean } | null;
}
