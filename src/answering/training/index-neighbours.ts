import { hash } from '../hash.ts';
import type { Class, Neighbours } from '../model/model.ts';
import type { Reading } from '../reading.ts';

/** Lists for every unit the examples that it stands in. */
export function indexNeighbours(
  examples: readonly { readonly reading: Reading; readonly cls: number }[],
  classes: readonly Class[],
): Neighbours {
  const byUnit = new Map<number, number[]>();
  examples.forEach(({ reading }, example) => {
    for (const unit of new Set(reading.tokens.map((token) => hash(token.unit)))) {
      const list = byUnit.get(unit);
      if (list) list.push(example);
      else byUnit.set(unit, [example]);
    }
  });
  const units = Uint32Array.from(byUnit.keys()).sort();
  const lists = Array.from(units, (unit) => byUnit.get(unit)!);
  const starts = new Uint32Array(units.length + 1);
  lists.forEach((list, at) => {
    starts[at + 1] = starts[at]! + list.length;
  });
  const isAnswer = (example: number) => classes[examples[example]!.cls]!.kind === 'answer';
  return {
    units,
    starts,
    postings: Uint32Array.from(lists.flat()),
    inScope: Uint32Array.from(lists, (list) => list.filter(isAnswer).length),
    classes: Uint16Array.from(examples, ({ cls }) => cls),
  };
}
