import type { APIStringSelectComponent } from 'discord-api-types/v10';
import type { RefusalAt } from '../errors.ts';

/** What Discord refuses in a select of its own options beyond what its description says. @param path where it stands. */
export function selectRefusals(select: APIStringSelectComponent, path: readonly PropertyKey[]): RefusalAt[] {
  const values = select.options.map((option) => option.value);
  const repeated = [...values.entries()].filter(([index, value]) => values.indexOf(value) < index);
  const least = select.min_values ?? 1;
  const most = select.max_values ?? 1;
  return [
    ...repeated.map(([index]) => ({
      path: [...path, 'options', index, 'value'],
      code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      message: 'The specified option value is already used',
    })),
    ...(least > most || most > values.length
      ? [
          {
            path: [...path, 'options'],
            code: 'BASE_TYPE_BAD_LENGTH',
            message: `Must be between ${Math.max(least, most)} and 25 in length.`,
          },
        ]
      : []),
  ];
}
