import type { DemoFamily } from '../shapes.ts'
import { campbell } from './campbell.ts'
import { doyle } from './doyle.ts'
import { fairweather } from './fairweather.ts'
import { hartley } from './hartley.ts'
import { kowalski } from './kowalski.ts'
import { rahman } from './rahman.ts'
import { tesfay } from './tesfay.ts'
import { winters } from './winters.ts'

/** The demo council's children by family: a dozen, none of whom exists. */
export const demoFamilies: readonly DemoFamily[] = [
  doyle,
  rahman,
  kowalski,
  campbell,
  tesfay,
  fairweather,
  hartley,
  winters,
]
