/** Why a write cannot be carried out; `engine.write.<code>` says it in words. */
export type WriteProblemCode =
  | 'not_numeric'
  | 'overflow'
  | 'not_array'
  | 'bad_increment'
  | 'bad_list_edit'
  | 'reserved'
  | 'nested_null'
  | 'nested_time'
  | 'nested_key'
  | 'nested_text'
  | 'nested_depth'
  | 'nested_size';

/** Stands in for the new value of an attribute; told apart by class, since a value may be anything JSON. */
export class WriteProblem {
  readonly code: WriteProblemCode;

  constructor(code: WriteProblemCode) {
    this.code = code;
  }
}
