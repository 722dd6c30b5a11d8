export { bytesToKnow, whatItIs } from './what-it-is.ts'
