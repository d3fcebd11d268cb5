/** The people of every test: Amal facilitates, Sami and Noor represent teams, Hala observes. */
export const PEOPLE = {
	ar: {
		amal: { name: 'أمل', login: 'amal' },
		sami: { name: 'سامي', actor: 'فريق أثر' },
		noor: { name: 'نور', actor: 'فريق نبض' },
		hala: { name: 'هالة' }
	},
	en: {
		amal: { name: 'Amal', login: 'amal' },
		sami: { name: 'Sami', actor: 'Athar team' },
		noor: { name: 'Noor', actor: 'Nabd team' },
		hala: { name: 'Hala' }
	}
} as const;

export const PASSWORD = 'three olive trees by the river';

/** How Sami, Noor and Hala come in over the API. */
export const JOINING = {
	sami: {
		name: PEOPLE.ar.sami.name,
		capacity: 'representative',
		actor: { name: PEOPLE.ar.sami.actor, type: 'volunteer_team' }
	},
	noor: {
		name: PEOPLE.ar.noor.name,
		capacity: 'representative',
		actor: { name: PEOPLE.ar.noor.actor, type: 'volunteer_team' }
	},
	hala: { name: PEOPLE.ar.hala.name, capacity: 'observer' }
} as const;
