import { z } from 'zod'
import { neededText } from '../../platform/web/index.ts'
import { idInAddress } from '../frame/index.ts'

export const resetParams = z.object({ id: idInAddress })

export const proposalBody = z.strictObject({
  userName: neededText('Enter their user name', 100),
  identityCheck: neededText('Say how you made sure who they are', 2000),
})
