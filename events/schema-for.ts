import * as z from 'zod/mini';

/** Schemas by the value of one field, such as the `type` of an event. Each is built when it first parses a value. */
export type SchemasByField = Readonly<Record<string, z.ZodMiniType>>;

export type AnyOf<Schemas extends SchemasByField> = z.output<Schemas[keyof Schemas]>;

/** For a value whose field is unknown, a schema that says so. */
export function schemaFor<Schemas extends SchemasByField>(
  schemas: Schemas,
  value: unknown,
  field: 'type' | 'stage' = 'type',
): z.ZodMiniType<AnyOf<Schemas>> {
  const name = (Object(value) as Readonly<Record<string, unknown>>)[field];
  const schema = typeof name === 'string' && Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  return (schema ?? z.object({ [field]: z.enum(Object.keys(schemas)) })) as z.ZodMiniType<AnyOf<Schemas>>;
}
