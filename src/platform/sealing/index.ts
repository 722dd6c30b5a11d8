export { combine, splitForHolders } from './escrow.ts'
export { authoritySubject, hasNoKeys, type Keystore, NoSuchKey, openKeystore } from './keystore.ts'
export { type Purpose, RecordKey } from './record-key.ts'
export {
  createRootKey,
  openRootKey,
  type RootKey,
  readRootKeyBytes,
  restoreRootKey,
  rootKeyOf,
  WrongRootKey,
} from './root-key.ts'
export { open, type Place, SealBroken, seal } from './seal.ts'
