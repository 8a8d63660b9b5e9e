import { readFileSync } from 'node:fs';

interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly format?: string;
  readonly pattern?: string;
}

interface Operation {
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly schema: Schema;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** How a code of a body or group looks in the contract (scalars.ts). */
const CODE = 'A-Za-z0-9]+(?:[.-]';

/**
 * Every place in a request where the contract takes an id or a code, as `POST /api/v1/groups /issuerCode`: found
 * in the published contract, so that a new field cannot be forgotten. Query parameters stand as `?name`.
 */
export function identifiersInRequests(): readonly string[] {
  const contract = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Contract;
  const found: string[] = [];
  for (const [path, operations] of Object.entries(contract.paths)) {
    const address = path.replace(/\{(\w+)\}/g, ':$1');
    for (const [method, operation] of Object.entries(operations)) {
      const route = `${method.toUpperCase()} ${address}`;
      const places = new Set<string>();
      for (const { schema } of Object.values(operation.requestBody?.content ?? {})) {
        walk(contract, schema, '', places, []);
      }
      for (const parameter of operation.parameters ?? []) {
        if (parameter.in === 'query' && isIdentifier(parameter.schema))
          places.add(`?${parameter.name}`);
      }
      found.push(...[...places].map((place) => `${route} ${place}`));
    }
  }
  return found.sort();
}

const isIdentifier = ({ format, pattern }: Schema): boolean =>
  format === 'uuid' || pattern?.includes(CODE) === true;

function walk(
  contract: Contract,
  schema: Schema,
  pointer: string,
  places: Set<string>,
  within: readonly string[],
): void {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const named = contract.components.schemas[name];
    if (named === undefined || within.includes(name)) return;
    return walk(contract, named, pointer, places, [...within, name]);
  }
  for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) {
    walk(contract, one, pointer, places, within);
  }
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    walk(contract, field, `${pointer}/${name}`, places, within);
  }
  if (schema.items !== undefined) walk(contract, schema.items, `${pointer}/*`, places, within);
  if (isIdentifier(schema)) places.add(pointer);
}
