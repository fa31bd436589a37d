import type { Check } from './check.ts';

/** Where there are stages, every dimension at the top asks about each of them. */
export const cells: Check = ({ joined, names, tell }) => {
  for (const { data, spot } of joined.dimensions) {
    const isStaged = [...names.stage.keys()].some((stage) => names.cell.has(`${data.id}/${stage}`));
    if (!isStaged) continue;
    for (const stage of names.stage.keys())
      if (!names.cell.has(`${data.id}/${stage}`)) tell('meaning/cell-without-questions', spot, { dimension: data.id, stage });
  }
};
