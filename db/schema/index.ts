export * from "./accounts";
export * from "./calendar";
export * from "./cases";
export * from "./notices";
export * from "./outgoing";
export * from "./people";
export * from "./services";
export * from "./spine";
