using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Activities;

public interface IActivityRepository : IRecordRepository<Activity, ActivityView>;
