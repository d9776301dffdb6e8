export const request = {};
