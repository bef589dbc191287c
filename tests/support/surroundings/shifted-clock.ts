// Loaded into Node before an action, by NODE_OPTIONS: every time of day that it reads is off by so many milliseconds.
// Children are not: git and Terraform read the machine's own clock. That clock is not set: other tests stand on it.

const off = Number(process.env.SHIFTED_CLOCK_MILLISECONDS)
const now = Date.now
const origin = performance.timeOrigin

Date.now = () => now() + off
Object.defineProperty(performance, 'timeOrigin', { get: () => origin + off })
globalThis.Date = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [target.now()] : args, newTarget),
})
