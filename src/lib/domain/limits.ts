/** Every limit of the product in one place (architecture.md section 7, method.md section 3). Each has a test that crosses it. */
export const LIMITS = {
	/** Characters. */
	title: 120,
	body: 600,
	commitmentPart: 280,
	word: 40,
	personName: 60,
	place: 120,
	reason: 600,
	question: 300,
	/** Entries. */
	fieldsPerActor: 16,
	regionsPerSession: 24,
	membersPerSet: 200,
	milestones: 5,
	stagesPerSession: 40,
	recordsPerKind: 5_000,
	/** Bytes. */
	frame: 1_000_000,
	document: 20_000_000,
	awarenessState: 4_096,
	socketBuffer: 256 * 1024,
	controlMessage: 64 * 1024,
	formBody: 512 * 1024,
	importFile: 25_000_000,
	/** Messages a second for each seat, and how many at once. */
	messagesPerSecond: 60,
	messageBurst: 200,
	/** People. */
	seatsDefault: 500,
	seatsMost: 2_000,
	seatsPerDevice: 12,
	/** Sync sockets: of one seat (its tabs and devices), and of the whole process. */
	socketsPerSeat: 24,
	sockets: 10_000,
	/** Milliseconds. */
	handshake: 30_000,
	roomIdle: 30_000
} as const;
