import type { LucideIcon } from '@lucide/svelte';
import CalendarPlus from '@lucide/svelte/icons/calendar-plus';
import Clock from '@lucide/svelte/icons/clock';
import ClockPlus from '@lucide/svelte/icons/clock-plus';
import DoorClosed from '@lucide/svelte/icons/door-closed';
import Lock from '@lucide/svelte/icons/lock';
import LockOpen from '@lucide/svelte/icons/lock-open';
import Pause from '@lucide/svelte/icons/pause';
import Play from '@lucide/svelte/icons/play';
import QrCode from '@lucide/svelte/icons/qr-code';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Undo from '@lucide/svelte/icons/undo-2';
import { m } from '#lib/paraglide/messages.js';
import type { BarMove } from './stage-panel.svelte.ts';

/** How a move of the bar looks: its word and its icon. */
export const MOVE_LOOK: Readonly<Record<BarMove, { label: () => string; icon: LucideIcon }>> = {
	start: { label: m.move_start, icon: Play },
	pause: { label: m.move_pause, icon: Pause },
	resume: { label: m.move_resume, icon: Play },
	plus_one: { label: m.move_plus_one, icon: Clock },
	plus_five: { label: m.move_plus_five, icon: ClockPlus },
	lock: { label: m.move_lock, icon: Lock },
	unlock: { label: m.move_unlock, icon: LockOpen },
	previous: { label: m.move_previous, icon: Undo },
	invite: { label: m.move_invite, icon: QrCode },
	review: { label: m.move_review, icon: ShieldCheck },
	date: { label: m.move_date, icon: CalendarPlus },
	rotate_code: { label: m.move_rotate_code, icon: RefreshCw },
	close: { label: m.move_close_now, icon: DoorClosed }
};
