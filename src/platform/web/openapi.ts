import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { api, type Route } from './routes.ts'

/** Describes the programming interface from the schemas of its routes, as OpenAPI 3.1. */
export async function addOpenapi(app: FastifyInstance): Promise<void> {
  // The routes parse what they are given themselves (routes.ts), so that a page can show its form again.
  app.setValidatorCompiler(() => (value) => ({ value }))
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Holdfast', version: '1', description: 'The case record system for looked after children.' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      security: [{ bearer: [] }],
    },
    transform: jsonSchemaTransform,
  })
}

export function openapiRoute(app: FastifyInstance): Route {
  return api({
    method: 'GET',
    path: '/api/openapi.json',
    public: true,
    because: 'The description of the interface holds no data.',
    answers: { 200: z.looseObject({ openapi: z.string() }) },
    handle: () => ({ json: app.swagger() }),
  })
}
