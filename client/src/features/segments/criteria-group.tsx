import { FolderPlus, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { ConditionRow } from './condition-row'
import {
  groupKinds,
  isGroup,
  newCondition,
  newGroup,
  replaced,
  type GroupDraft,
  type GroupKind,
  type SegmentEntity,
} from './criteria-draft'

/** As deep as the API reads. */
const deepest = 5

interface CriteriaGroupProps {
  group: GroupDraft
  /** What can be asked of the records. */
  entity: SegmentEntity
  entities: readonly SegmentEntity[]
  depth: number
  /** The conditions are on related records, which ask for no further ones. */
  isRelated?: boolean
  onChange: (group: GroupDraft) => void
  onRemove?: () => void
}

/** Conditions of which all, any or none must hold; groups may stand in it again. */
export function CriteriaGroup({
  group,
  entity,
  entities,
  depth,
  isRelated = false,
  onChange,
  onRemove,
}: CriteriaGroupProps) {
  const { t } = useTranslation()
  const add = (part: GroupDraft['parts'][number]) => onChange({ ...group, parts: [...group.parts, part] })
  return (
    <fieldset className="min-w-0 space-y-2 rounded-lg border border-line bg-surface p-3">
      <legend className="sr-only">{t('segments.group')}</legend>
      <div className="flex items-center gap-2">
        <Select
          label={t('segments.groupKind')}
          value={group.kind}
          onChange={(kind) => onChange({ ...group, kind: kind as GroupKind })}
          options={groupKinds.map((kind) => ({ value: kind, label: t(`segments.kinds.${kind}`) }))}
        />
        <span className="flex-1" />
        {onRemove && <IconButton icon={X} label={t('segments.removeGroup')} onClick={onRemove} />}
      </div>
      {group.parts.map((part, index) =>
        isGroup(part) ? (
          <CriteriaGroup
            key={part.id}
            group={part}
            entity={entity}
            entities={entities}
            depth={depth + 1}
            isRelated={isRelated}
            onChange={(next) => onChange(replaced(group, part.id, next))}
            onRemove={() => onChange(replaced(group, part.id, null))}
          />
        ) : (
          <ConditionRow
            key={part.id}
            condition={part}
            place={index + 1}
            entity={entity}
            isRelated={isRelated}
            onChange={(next) => onChange(replaced(group, part.id, next))}
            onRemove={() => onChange(replaced(group, part.id, null))}
            whereEditor={(where, related, set) => {
              const other = entities.find((one) => one.entity === related)
              return (
                other && (
                  <CriteriaGroup
                    group={where}
                    entity={other}
                    entities={entities}
                    depth={depth + 1}
                    isRelated
                    onChange={set}
                  />
                )
              )
            }}
          />
        ),
      )}
      <div className="flex flex-wrap gap-1.5">
        <Button variant="ghost" size="sm" icon={Plus} onClick={() => add(newCondition())}>
          {t('segments.addCondition')}
        </Button>
        {depth < deepest && (
          <Button
            variant="ghost"
            size="sm"
            icon={FolderPlus}
            onClick={() => add(newGroup(group.kind === 'any' ? 'all' : 'any', [newCondition()]))}
          >
            {t('segments.addGroup')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
