import * as core from '@actions/core'
import type { Fence } from './fence.ts'

/** A mask of a few characters would star out ordinary words of the whole job's log. */
const shortestMasked = 5

export type Mask = (secret: string) => void

/** Registers a secret with the runner, before it is used: masking begins with this line, not before. */
export const createMask =
  (fence: Fence): Mask =>
  (secret) => {
    if (secret.trim().length >= shortestMasked) fence.command(() => core.setSecret(secret))
  }
