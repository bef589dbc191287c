/**
 * How many applications are looked at at once. Argo CD compares 20 at once, unless it is set otherwise: where all of many
 * hundreds ask it at the same moment, most of the answers are not there in time, and are asked for again. Those that wait
 * for it have places of their own, so that what it has compared is looked at meanwhile.
 */
export const mostAtOnce = { comparing: 50, plain: 25 }
