import { hostname, userInfo } from 'node:os'

/** Who a child of ours is to others: `user@host`. */
export const whoWeAre = (): string => `${userInfo().username}@${hostname()}`
