export { contrast } from './council-style.ts'
export {
  type DayRead,
  dayFields,
  dayTyped,
  manyOf,
  neededText,
  optionalText,
  readDay,
  typedDay,
} from './form-fields.ts'
export type { Html } from './html.ts'
export { htmlText, trustedHtml } from './html.ts'
export { keptField } from './kept-answers.ts'
export { Page } from './layout.tsx'
export { portOf } from './port.ts'
export { localAddress } from './preferences.ts'
export { refusalSchema } from './register.ts'
export { type Reply, redirect, show } from './reply.ts'
export {
  type Answers,
  type Asked,
  api,
  fieldErrors,
  type Mistaken,
  page,
  type Route,
  type Session,
  type UploadedFile,
} from './routes.ts'
export { createServer, type ServerOptions } from './server.ts'
export type { Council, Link, PageProps, Preferences, Shell, Visitor } from './shell.ts'
export { statusOf } from './status.ts'
