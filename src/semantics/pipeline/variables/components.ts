/**
 * The strongly connected components of a graph, in the order in which Ruby's TSort yields them: a
 * component follows all that it depends on, and its members are in the order of their visit.
 * Without recursion, since a chain of variables may be longer than a stack is deep.
 */
export function components<Node>(
  nodes: Iterable<Node>,
  childrenOf: (node: Node) => readonly Node[],
): Node[][] {
  const search = new Search(childrenOf);
  for (const node of nodes) search.visit(node);
  return search.found;
}

interface Visit<Node> {
  readonly node: Node;
  readonly id: number;
  readonly stackLength: number;
  readonly children: readonly Node[];
  next: number;
  lowest: number;
}

/** Tarjan's algorithm. */
class Search<Node> {
  readonly found: Node[][] = [];
  readonly #childrenOf: (node: Node) => readonly Node[];
  /** The number of a visit, or null once the node's component is complete. */
  readonly #ids = new Map<Node, number | null>();
  readonly #stack: Node[] = [];
  readonly #path: Visit<Node>[] = [];

  constructor(childrenOf: (node: Node) => readonly Node[]) {
    this.#childrenOf = childrenOf;
  }

  visit(root: Node): void {
    if (this.#ids.has(root)) return;
    this.#enter(root);
    for (let visit = this.#path.at(-1); visit; visit = this.#path.at(-1)) {
      if (visit.next < visit.children.length) this.#step(visit);
      else this.#leave(visit);
    }
  }

  #enter(node: Node): void {
    const id = this.#ids.size;
    this.#ids.set(node, id);
    const children = this.#childrenOf(node);
    this.#path.push({ node, id, stackLength: this.#stack.length, children, next: 0, lowest: id });
    this.#stack.push(node);
  }

  #step(visit: Visit<Node>): void {
    const child = visit.children[visit.next++] as Node;
    const id = this.#ids.get(child);
    if (id === undefined) this.#enter(child);
    else if (id !== null) visit.lowest = Math.min(visit.lowest, id);
  }

  #leave(visit: Visit<Node>): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    if (parent) parent.lowest = Math.min(parent.lowest, visit.lowest);
    if (visit.lowest !== visit.id) return;
    const component = this.#stack.splice(visit.stackLength);
    for (const node of component) this.#ids.set(node, null);
    this.found.push(component);
  }
}
