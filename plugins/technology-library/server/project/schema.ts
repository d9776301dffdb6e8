// Loads the types, queries and mutations of this slice.
export {};
