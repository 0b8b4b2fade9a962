/** The part of d3-flextree 2 that the layout uses; the package ships no types. */
declare module 'd3-flextree' {
  export interface FlexNode<D> {
    readonly data: D;
    readonly x: number;
    readonly y: number;
    readonly children: readonly FlexNode<D>[] | null;
  }

  export interface FlexLayout<D> {
    (tree: FlexNode<D>): FlexNode<D>;
    hierarchy(data: D): FlexNode<D>;
  }

  export function flextree<D>(options: {
    readonly children: (data: D) => readonly D[];
    readonly nodeSize: (node: FlexNode<D>) => readonly [number, number];
    readonly spacing: number;
  }): FlexLayout<D>;
}
