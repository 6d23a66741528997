namespace Crm.Core.Features.Tasks;

/// <summary>What is to be done.</summary>
public enum TaskType
{
    Call,
    Email,
    Meeting,
    Visit,
    FollowUp,
    Todo,
}

/// <summary>How much it matters.</summary>
public enum TaskPriority
{
    Low,
    Medium,
    High,
    Urgent,
}

/// <summary>How far it is.</summary>
public enum TaskState
{
    Open,
    InProgress,
    Completed,
    Cancelled,
}
