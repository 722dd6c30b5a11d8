/** As much of JSON Schema as our own descriptions use. */
export type JsonSchema = {
  type?: string
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly JsonSchema[]
  oneOf?: readonly JsonSchema[]
  allOf?: readonly JsonSchema[]
  properties?: Readonly<Record<string, JsonSchema>>
  required?: readonly string[]
  items?: JsonSchema
  format?: string
  minLength?: number
  minimum?: number
  minItems?: number
  default?: unknown
}

/** A value that the schema allows; optional properties are left out, unless `whole`. */
export function sample(schema: JsonSchema, whole = false): unknown {
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  if (first) return sample(first, whole)
  switch (schema.type) {
    case 'object':
      return sampleObject(schema, whole)
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, whole))
    case 'string':
      return sampleText(schema)
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return 'anything'
  }
}

function sampleObject({ properties = {}, required = [] }: JsonSchema, whole: boolean): Record<string, unknown> {
  const asked = Object.entries(properties).filter(([name]) => whole || required.includes(name))
  return Object.fromEntries(asked.map(([name, schema]) => [name, sample(schema, whole)]))
}

function sampleText({ format, minLength = 0 }: JsonSchema): string {
  if (format === 'date') return '2026-03-02'
  if (format === 'date-time') return '2026-03-02T10:00:00.000Z'
  if (format === 'uuid') return '01890000-0000-7000-8000-000000000000'
  return 'Sam wrote this.'.padEnd(minLength, '.')
}
