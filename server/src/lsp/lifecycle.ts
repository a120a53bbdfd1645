import {ErrorCodes, Message, ResponseError, type Connection, type MessageStrategy} from 'vscode-languageserver'

const tooEarly = 'gongwen/requestBeforeInitialize'
const outOfTurn = 'gongwen/requestOutOfTurn'

/**
 * What the protocol demands of a server before `initialize` and after `shutdown`, and the library leaves open: requests are refused,
 * notifications ignored, except `exit`. Goes with {@link answerRefused}.
 */
export function createLifecycle(): MessageStrategy {
  let phase: 'new' | 'running' | 'ended' = 'new'
  return {
    handleMessage(message, next) {
      if (Message.isRequest(message)) {
        const {method, params} = message
        const refusal =
          phase === 'new'
            ? method !== 'initialize' && tooEarly
            : (phase === 'ended' || method === 'initialize') && outOfTurn
        if (refusal) return next({jsonrpc: message.jsonrpc, id: message.id, method: refusal} as Message)
        if (method === 'initialize' && isObject(params)) phase = 'running'
        if (method === 'shutdown') phase = 'ended'
      } else if (Message.isNotification(message)) {
        const {method} = message
        if (phase !== 'running' && method !== 'exit' && !method.startsWith('$/')) return
      }
      return next(message)
    },
  }
}

/** Answers what {@link createLifecycle} refuses. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(tooEarly, () => new ResponseError(ErrorCodes.ServerNotInitialized, 'Not initialized yet.'))
  connection.onRequest(
    outOfTurn,
    () => new ResponseError(ErrorCodes.InvalidRequest, 'Initialized or shut down before.'),
  )
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
