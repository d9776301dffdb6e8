// Registers this slice's types, queries and mutations.
export {};
