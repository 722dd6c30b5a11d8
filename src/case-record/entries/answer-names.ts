import { fieldsOf, type Kind } from './kinds.ts'

/** Every name under which the form of a kind sends an answer. Anything else was not asked and is refused. */
export function answerNames(kind: Kind): ReadonlySet<string> {
  const names = fieldsOf(kind).flatMap(({ name, about }) => (about.type === 'day' ? dayNames(name) : [name]))
  const days = ['happened', 'happened-earliest', 'happened-latest'].flatMap(dayNames)
  return new Set([...names, ...(kind.happened === null ? [] : ['happened-how', 'happened-words', ...days])])
}

function dayNames(name: string): string[] {
  return [`${name}-day`, `${name}-month`, `${name}-year`]
}
