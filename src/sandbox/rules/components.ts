import {
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APISelectMenuComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { RefusalAt } from '../errors.ts';
import { buttonRefusals } from './button.ts';
import { type AnyComponent, type PlacedComponent, walkComponents } from './component-walk.ts';
import { populatedSelectRefusals, selectRefusals } from './select.ts';

/** Discord's reference, "Component reference": rows of an ordinary message. */
const MAX_ROWS = 5;
/** Components of one message, children counted, with the IS_COMPONENTS_V2 flag. */
const MAX_COMPONENTS = 40;
/** Characters over all text displays of one message. */
const MAX_TEXT = 4000;
const MAX_BUTTONS = 5;

/**
 * What Discord refuses in a message's components beyond what its description says.
 * @param v2 whether the message has the IS_COMPONENTS_V2 flag, which allows other components than rows.
 */
export function componentRefusals(
  components: readonly APIMessageTopLevelComponent[],
  v2: boolean,
): RefusalAt[] {
  const placed = [...walkComponents(components)];
  return [
    ...(v2 ? layoutRefusals(placed) : rowRefusals(components)),
    ...duplicateCustomIds(placed),
    ...placed.flatMap(oneRefusals),
  ];
}

function rowRefusals(components: readonly APIMessageTopLevelComponent[]): RefusalAt[] {
  const tooMany = {
    path: ['components'],
    code: 'BASE_TYPE_BAD_LENGTH',
    message: 'Must be between 1 and 5 in length.',
  };
  const strangers = [...components.entries()].filter(([, { type }]) => type !== ComponentType.ActionRow);
  return [
    ...(components.length > MAX_ROWS ? [tooMany] : []),
    ...strangers.map(([index]) => ({
      path: ['components', index, 'type'],
      code: 'UNION_TYPE_CHOICES',
      message: 'Value of field "type" must be one of (1,).',
    })),
  ];
}

function layoutRefusals(placed: readonly PlacedComponent<AnyComponent>[]): RefusalAt[] {
  const text = placed.map(({ component }) => component).filter(isText);
  const characters = text.reduce((sum, { content }) => sum + content.length, 0);
  return [
    ...(placed.length > MAX_COMPONENTS
      ? [
          layout(
            'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
            `The total number of components exceeds the maximum of ${MAX_COMPONENTS}`,
          ),
        ]
      : []),
    ...(characters > MAX_TEXT
      ? [
          layout(
            'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
            `Components displayable text size exceeds maximum size of ${MAX_TEXT}`,
          ),
        ]
      : []),
  ];
}

function layout(code: string, message: string): RefusalAt {
  return { path: ['components'], code, message };
}

function isText(component: AnyComponent): component is APITextDisplayComponent {
  return component.type === ComponentType.TextDisplay;
}

/** Refuses a custom_id that stands on an earlier component of the same message or form. */
export function duplicateCustomIds(placed: readonly PlacedComponent<AnyComponent>[]): RefusalAt[] {
  const seen = new Set<string>();
  return placed.flatMap(({ component, path }) => {
    if (!('custom_id' in component) || typeof component.custom_id !== 'string') return [];
    const repeated = seen.has(component.custom_id);
    seen.add(component.custom_id);
    const message = 'Component custom id cannot be duplicated';
    return repeated
      ? [{ path: [...path, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message }]
      : [];
  });
}

function oneRefusals({ component, path }: PlacedComponent<AnyComponent>): RefusalAt[] {
  if (isRow(component)) return widthRefusals(component.components, path);
  if (isButton(component)) return buttonRefusals(component, path);
  return selectRefusalsAt({ component, path });
}

/** What Discord refuses in a select of any kind, in a message or in a form; nothing in other components. */
export function selectRefusalsAt({ component, path }: PlacedComponent<AnyComponent>): RefusalAt[] {
  if (isStringSelect(component)) return selectRefusals(component, path);
  return isPopulatedSelect(component) ? populatedSelectRefusals(component, path) : [];
}

interface Row extends AnyComponent {
  readonly components: readonly APIComponentInMessageActionRow[];
}

function isRow(component: AnyComponent): component is Row {
  return component.type === ComponentType.ActionRow;
}

function isButton(component: AnyComponent): component is APIButtonComponent {
  return component.type === ComponentType.Button;
}

function isStringSelect(component: AnyComponent): component is APIStringSelectComponent {
  return component.type === ComponentType.StringSelect;
}

const POPULATED: readonly number[] = [
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

function isPopulatedSelect(
  component: AnyComponent,
): component is Exclude<APISelectMenuComponent, APIStringSelectComponent> {
  return POPULATED.includes(component.type);
}

function widthRefusals(row: readonly AnyComponent[], path: readonly PropertyKey[]): RefusalAt[] {
  const width = row.reduce((sum, child) => sum + (isButton(child) ? 1 : MAX_BUTTONS), 0);
  if (width <= MAX_BUTTONS) return [];
  const message = 'The specified component exceeds the maximum width';
  return [
    { path: [...path, 'components', row.length - 1], code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message },
  ];
}
