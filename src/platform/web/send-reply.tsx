import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../../words/result.ts'
import { findVisitor, type ServerContext, shellOf } from './context.ts'
import { type Html, htmlText } from './html.ts'
import { keepForLater } from './kept-answers.ts'
import { localAddress } from './preferences.ts'
import type { Reply } from './reply.ts'
import { statusOf } from './status.ts'
import { RefusalPage } from './views/refusal-page.tsx'

export type Exchange = {
  request: FastifyRequest
  reply: FastifyReply
  context: ServerContext
  kind: 'page' | 'api'
}

/** Turns what a handler answered into what goes over the line. */
export async function sendReply(answer: Reply, exchange: Exchange): Promise<FastifyReply> {
  const { reply } = exchange
  if ('show' in answer && !('refused' in answer)) return sendHtml(reply, answer.show ?? '', answer.status ?? 200)
  if ('refused' in answer) return sendRefusal(answer.refused, exchange, answer.show)
  if ('json' in answer) return reply.code(answer.status ?? 200).send(answer.json)
  if ('stream' in answer)
    return reply
      .code(answer.status ?? 200)
      .headers(answer.headers)
      .send(answer.stream)
  const address = localAddress(answer.redirect)
  if (!address) throw new Error('A redirect must stay within this service.')
  return reply.redirect(address, 303)
}

/** JSON for programs; for people a page of its own, the page that the handler gave, or the way to sign in. */
export async function sendRefusal(refusal: Refusal, exchange: Exchange, page?: Html): Promise<FastifyReply> {
  const { request, reply, context, kind } = exchange
  const { status } = statusOf[refusal.code]
  if (kind === 'api' || asksForData(request)) {
    const { code, words, fields } = refusal
    return reply.code(status).send({ error: { code, words, ...(fields && { fields }) } })
  }
  if (refusal.code === 'not-signed-in' && context.signIn && !asksForData(request)) {
    if (await keepForLater(request, context)) return reply.redirect(`${context.signIn}?kept=yes`, 303)
  }
  if (page) return sendHtml(reply, page, status)
  if (refusal.code === 'not-signed-in' && context.signIn && request.method === 'GET') {
    return reply.redirect(`${context.signIn}?next=${encodeURIComponent(request.url)}`, 303)
  }
  const visitor = await findVisitor(request, context)
  const shell = shellOf(request, reply, context)
  return sendHtml(reply, <RefusalPage {...shell} visitor={visitor} refusal={refusal} signIn={context.signIn} />, status)
}

/** Our own scripts, saving a draft or sending a file, say that they want data: they cannot do anything with a page. */
export function asksForData(request: FastifyRequest): boolean {
  return request.headers.accept === 'application/json'
}

export function sendHtml(reply: FastifyReply, html: Html, status: number): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${htmlText(html)}`)
}
