import type { Locator, Page } from 'playwright-core'

/** How somebody works: at a desk with a mouse, on a phone by touch, or by keyboard alone. */
export interface Hands {
  name: string
  size: { width: number; height: number }
  /** Does what a button, a link or a menu item is for. */
  press: (what: Locator) => Promise<void>
  /** Chooses from a list that a button opens. */
  choose: (page: Page, button: Locator, option: string) => Promise<void>
  /** Brings a card of a board to another column. */
  move: (page: Page, card: string, column: string) => Promise<void>
}

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function drag(page: Page, name: string, to: string): Promise<void> {
  const from = await page.getByRole('article', { name, exact: true }).boundingBox()
  const target = await column(page, to).boundingBox()
  if (!from || !target) throw new Error('The card or the column is not there.')
  await page.mouse.move(from.x + 40, from.y + 40)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 50, { steps: 3 })
  await page.mouse.move(target.x + target.width / 2, target.y + 120, { steps: 10 })
  await page.mouse.up()
}

const mouse: Hands = {
  name: 'with a mouse',
  // Wide enough for all columns of a board.
  size: { width: 2200, height: 1000 },
  press: (what) => what.click(),
  choose: async (page, button, option) => {
    await button.click()
    await page.getByRole('option', { name: option }).click()
  },
  move: drag,
}

const touch: Hands = {
  name: 'by touch on a phone',
  size: { width: 390, height: 844 },
  press: (what) => what.tap(),
  choose: async (page, button, option) => {
    await button.tap()
    await page.getByRole('option', { name: option }).tap()
  },
  move: async (page, name, to) => {
    await page.getByRole('button', { name: `Move “${name}” to…` }).tap()
    await page.getByRole('menuitem', { name: to }).tap()
  },
}

const press = async (what: Locator) => {
  await what.focus()
  await what.page().keyboard.press('Enter')
}

const keyboard: Hands = {
  name: 'by keyboard alone',
  size: { width: 1440, height: 900 },
  press,
  choose: async (page, button, option) => {
    await press(button)
    await page.getByRole('option', { name: option }).waitFor()
    await page.keyboard.type(option)
    await page.keyboard.press('Enter')
  },
  move: async (page, name, to) => {
    await page.getByRole('button', { name: `Drag “${name}”` }).focus()
    await page.keyboard.press('Space')
    await page.getByText(`“${name}” is over`).first().waitFor({ state: 'attached' })
    const over = page.getByText(`“${name}” is over ${to}`).first()
    for (let at = 0; at < 6 && (await over.count()) === 0; at++) {
      await page.keyboard.press('ArrowRight')
      await page.waitForTimeout(150)
    }
    await page.keyboard.press('Space')
  },
}

export const hands = { mouse, touch, keyboard }
