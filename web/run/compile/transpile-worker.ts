import { expose } from 'comlink'
import { transpile } from './transpile.ts'

expose(transpile)
