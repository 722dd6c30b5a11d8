import { dayo } from './adebayo/dayo.mjs'
import { ife } from './adebayo/ife.mjs'
import { kola } from './adebayo/kola.mjs'
import { simi } from './adebayo/simi.mjs'
import { temi } from './adebayo/temi.mjs'
import { ailsa } from './alone/ailsa.mjs'
import { amara } from './alone/amara.mjs'
import { bronte } from './alone/bronte.mjs'
import { caitlin } from './alone/caitlin.mjs'
import { chloe } from './alone/chloe.mjs'
import { evie } from './alone/evie.mjs'
import { farhad } from './alone/farhad.mjs'
import { frankie } from './alone/frankie.mjs'
import { harvey } from './alone/harvey.mjs'
import { ibrahim } from './alone/ibrahim.mjs'
import { jayden } from './alone/jayden.mjs'
import { jodie } from './alone/jodie.mjs'
import { keanu } from './alone/keanu.mjs'
import { laceyMae } from './alone/lacey-mae.mjs'
import { leon } from './alone/leon.mjs'
import { rafferty } from './alone/rafferty.mjs'
import { sharon } from './alone/sharon.mjs'
import { toby } from './alone/toby.mjs'
import { kezia } from './barnes-clarke/kezia.mjs'
import { malachi } from './barnes-clarke/malachi.mjs'
import { tiana } from './barnes-clarke/tiana.mjs'
import { cormac } from './brennan/cormac.mjs'
import { orla } from './brennan/orla.mjs'
import { anjali } from './das/anjali.mjs'
import { rohan } from './das/rohan.mjs'
import { andrei } from './ionescu/andrei.mjs'
import { ioana } from './ionescu/ioana.mjs'
import { levi } from './lovell/levi.mjs'
import { savannah } from './lovell/savannah.mjs'
import { cerys } from './pritchard/cerys.mjs'
import { nia } from './pritchard/nia.mjs'
import { owain } from './pritchard/owain.mjs'
import { noor } from './siddiqui/noor.mjs'
import { zayd } from './siddiqui/zayd.mjs'
import { billie } from './thackeray/billie.mjs'
import { dexter } from './thackeray/dexter.mjs'
import { marnie } from './thackeray/marnie.mjs'
import { sonny } from './thackeray/sonny.mjs'

/** Every child of the folder, by family, in the order of their numbers. */
export const families = [
  [noor, zayd],
  [temi, kola, simi, dayo, ife],
  [cerys, owain, nia],
  [levi, savannah],
  [orla, cormac],
  [anjali, rohan],
  [billie, dexter, marnie, sonny],
  [andrei, ioana],
  [kezia, malachi, tiana],
  [farhad],
  [ibrahim],
  [bronte],
  [amara],
  [toby],
  [harvey],
  [jayden],
  [jodie],
  [leon],
  [ailsa],
  [evie],
  [rafferty],
  [laceyMae],
  [caitlin],
  [frankie],
  [chloe],
  [keanu],
  [sharon],
]
