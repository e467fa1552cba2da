/** Anti-ping-pong: after two hand-overs of one step the director decides (office.md §9). */
export const maxHandOvers = 2;
