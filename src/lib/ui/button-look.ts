/** `primary` is the one next step of a view; `second` the other answer; `line` and `quiet` stay in the background; `danger` removes. */
export type ButtonVariant = 'primary' | 'second' | 'line' | 'soft' | 'plain' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'normal' | 'large';
export type ButtonShape = 'fit' | 'wide' | 'square' | 'pill';
