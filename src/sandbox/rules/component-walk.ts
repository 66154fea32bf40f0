/** A component of any kind, as far as walking through it goes. */
export interface AnyComponent {
  readonly type: number;
}

/** A component with the keys that lead to it from the body's root. */
export interface PlacedComponent<C extends AnyComponent> {
  readonly component: C;
  readonly path: readonly PropertyKey[];
}

/**
 * Every component in reading order, parents before their children: in rows, containers, sections (with
 * their accessory) and labels.
 * @param path keys that lead to the list.
 */
export function* walkComponents(
  components: readonly AnyComponent[],
  path: readonly PropertyKey[] = ['components'],
): Generator<PlacedComponent<AnyComponent>> {
  for (const [index, component] of components.entries()) yield* walkOne(component, [...path, index]);
}

function* walkOne(
  component: AnyComponent,
  path: readonly PropertyKey[],
): Generator<PlacedComponent<AnyComponent>> {
  yield { component, path };
  if ('components' in component && isList(component.components)) {
    yield* walkComponents(component.components, [...path, 'components']);
  }
  for (const key of ['accessory', 'component'] as const) {
    const child = (component as Partial<Record<typeof key, unknown>>)[key];
    if (isComponent(child)) yield* walkOne(child, [...path, key]);
  }
}

function isList(value: unknown): value is readonly AnyComponent[] {
  return Array.isArray(value);
}

function isComponent(value: unknown): value is AnyComponent {
  return typeof value === 'object' && value !== null && 'type' in value;
}
