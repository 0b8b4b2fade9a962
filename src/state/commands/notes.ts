import { ok } from '@/core/kernel/result';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Command } from '../contract';
import { freshId, takenIds } from './ids';
import { refuse } from './refuse';
import type { Position } from './steps';

export function addNote(args: {
  readonly id?: string;
  readonly text: string;
  readonly position: Position;
}): Command<Canvas> {
  return (canvas) => {
    const id = args.id ?? freshId('note', takenIds(canvas));
    if (takenIds(canvas).has(id)) return refuse('command.step_exists');
    return ok({ ...canvas, notes: [...canvas.notes, { id, text: args.text, position: { ...args.position } }] });
  };
}

export function setNoteText(args: { readonly id: string; readonly text: string }): Command<Canvas> {
  return changeNote(args.id, (note) => (note.text === args.text ? note : { ...note, text: args.text }));
}

export function moveNote(args: { readonly id: string; readonly position: Position }): Command<Canvas> {
  const { x, y } = args.position;
  return changeNote(args.id, (note) =>
    note.position.x === x && note.position.y === y ? note : { ...note, position: { x, y } },
  );
}

export function removeNote(args: { readonly id: string }): Command<Canvas> {
  return (canvas) => {
    const notes = canvas.notes.filter((note) => note.id !== args.id);
    return notes.length === canvas.notes.length ? refuse('command.no_note') : ok({ ...canvas, notes });
  };
}

type Note = Canvas['notes'][number];

function changeNote(id: string, change: (note: Note) => Note): Command<Canvas> {
  return (canvas) => {
    const before = canvas.notes.find((note) => note.id === id);
    if (before === undefined) return refuse('command.no_note');
    const after = change(before);
    if (after === before) return ok(canvas);
    return ok({ ...canvas, notes: canvas.notes.map((note) => (note.id === id ? after : note)) });
  };
}
