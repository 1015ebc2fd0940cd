export const refused = { throws: 'RangeError', kills: ['takes-anything', 'throws-any-error'] } as const
export const refusedByRow = { ...refused, kills: [...refused.kills, 'looks-at-first-rows'] }
export const refusedByCount = { ...refused, kills: [...refused.kills, 'compares-row-lengths-alone'] }
