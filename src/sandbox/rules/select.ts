import type { APISelectMenuComponent, APIStringSelectComponent } from 'discord-api-types/v10';
import type { RefusalAt } from '../errors.ts';

type Path = readonly PropertyKey[];
type PopulatedSelect = Exclude<APISelectMenuComponent, APIStringSelectComponent>;

/** What Discord refuses in a select of its own options beyond what its description says. @param path where it stands. */
export function selectRefusals(select: APIStringSelectComponent, path: Path): RefusalAt[] {
  const values = select.options.map((option) => option.value);
  const repeated = [...values.entries()].filter(([index, value]) => values.indexOf(value) < index);
  const { least, most } = bounds(select);
  return [
    ...repeated.map(([index]) => ({
      path: [...path, 'options', index, 'value'],
      code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      message: 'The specified option value is already used',
    })),
    ...(least > most || most > values.length
      ? [badLength([...path, 'options'], Math.max(least, most), 25)]
      : []),
  ];
}

/**
 * What Discord refuses in a select of people, roles or channels: more at least than at most, and default values that
 * could not be chosen (Discord's reference: their number "must be in the range defined by min_values and max_values").
 * @param path where it stands.
 */
export function populatedSelectRefusals(select: PopulatedSelect, path: Path): RefusalAt[] {
  const { least, most } = bounds(select);
  const chosen = select.default_values?.length ?? 0;
  const fits = chosen === 0 || (chosen >= least && chosen <= most);
  return [
    ...(least > most ? [badLength([...path, 'min_values'], 0, most)] : []),
    ...(fits ? [] : [badLength([...path, 'default_values'], least, most)]),
  ];
}

function bounds({ min_values, max_values }: APISelectMenuComponent) {
  return { least: min_values ?? 1, most: max_values ?? 1 };
}

function badLength(path: Path, least: number, most: number): RefusalAt {
  return { path, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${least} and ${most} in length.` };
}
