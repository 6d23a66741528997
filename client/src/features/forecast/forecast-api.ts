import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { Forecast } from '@/lib/api/types'
import type { ForecastSearch } from './forecast-search'

/** The forecast that an address asks for; while another is fetched the last one stays. Deals that change refresh it. */
export const forecastQuery = ({ period, groupBy, from, to, ownerId, teamId, pipelineId }: ForecastSearch) =>
  queryOptions({
    queryKey: ['deal', 'forecast', { period, groupBy, from, to, ownerId, teamId, pipelineId }] as const,
    queryFn: () =>
      unwrap<Forecast>(
        api.GET('/api/v1/deals/forecast', {
          params: {
            query: {
              period,
              groupBy,
              from,
              to,
              ...(ownerId && { ownerId }),
              ...(teamId && { teamId }),
              ...(pipelineId && { pipelineId }),
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  })
