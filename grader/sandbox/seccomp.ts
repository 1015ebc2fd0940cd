/**
 * The filter on system calls that bubblewrap puts over a worker: a classic BPF program for seccomp (`man 2 seccomp`), as an array of
 * `struct sock_filter { u16 code; u8 jt; u8 jf; u32 k; }` in little-endian order.
 */
import { forbiddenCalls } from './system-calls.ts'

const architectures = {
  x64: { audit: 0xc000_003e, clone: 56, clone3: 435, column: 0 },
  arm64: { audit: 0xc000_00b7, clone: 220, clone3: 435, column: 1 },
} as const

/** Offsets in `struct seccomp_data`; of the first argument the lower half. */
const field = { call: 0, architecture: 4, firstArgument: 16 }
const code = { load: 0x20, jumpIfEqual: 0x15, jumpIfAtLeast: 0x35, jumpIfAnyBit: 0x45, return: 0x06 }
const verdict = { allow: 0x7fff_0000, kill: 0x8000_0000, refuse: 0x0005_0000 + 1, missing: 0x0005_0000 + 38 } // EPERM, ENOSYS

/** Calls of the x32 interface have this bit and numbers of their own. */
const x32 = 0x4000_0000
/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET. */
const newNamespaces = 0x7e02_0000

type Instruction = readonly [code: number, jumpIfTrue: number, jumpIfFalse: number, operand: number]

/**
 * Refuses what a worker has no use for, and new namespaces to `clone`. `clone3` is said not to exist, because its flags lie in memory that a
 * filter cannot read: the C library falls back to `clone`. Undefined on processors whose numbers are not known here.
 */
export function makeCallFilter(architecture: string): Buffer | undefined {
  if (architecture !== 'x64' && architecture !== 'arm64') return undefined
  const { audit, clone, clone3, column } = architectures[architecture]
  const refused = Object.values(forbiddenCalls).flatMap((numbers) => numbers[column] ?? [])
  const program: Instruction[] = [
    [code.load, 0, 0, field.architecture],
    [code.jumpIfEqual, 1, 0, audit],
    [code.return, 0, 0, verdict.kill],
    [code.load, 0, 0, field.call],
    [code.jumpIfAtLeast, 0, 1, x32],
    [code.return, 0, 0, verdict.kill],
    ...refused.flatMap((number): Instruction[] => [
      [code.jumpIfEqual, 0, 1, number],
      [code.return, 0, 0, verdict.refuse],
    ]),
    [code.jumpIfEqual, 0, 1, clone3],
    [code.return, 0, 0, verdict.missing],
    [code.jumpIfEqual, 0, 3, clone],
    [code.load, 0, 0, field.firstArgument],
    [code.jumpIfAnyBit, 0, 1, newNamespaces],
    [code.return, 0, 0, verdict.refuse],
    [code.return, 0, 0, verdict.allow],
  ]
  const bytes = Buffer.alloc(program.length * 8)
  for (const [i, [operation, jumpIfTrue, jumpIfFalse, operand]] of program.entries()) {
    bytes.writeUInt16LE(operation, i * 8)
    bytes.writeUInt8(jumpIfTrue, i * 8 + 2)
    bytes.writeUInt8(jumpIfFalse, i * 8 + 3)
    bytes.writeUInt32LE(operand, i * 8 + 4)
  }
  return bytes
}
