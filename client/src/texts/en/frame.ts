import { common, forms, problems, states, weekdays } from './common'
import { home } from './home'
import { records, timeline } from './records'
import { settings } from './settings'
import { keys, nav, notifications, palette, shell } from './shell'
import { tasks } from './tasks'
import { today } from './today'

/** What the frame and the home page say. It is there from the start; each of the other parts comes with its pages. */
export const frame = {
  common,
  forms,
  home,
  keys,
  nav,
  notifications,
  palette,
  problems,
  records,
  settings,
  shell,
  states,
  tasks,
  timeline,
  today,
  weekdays,
} as const
