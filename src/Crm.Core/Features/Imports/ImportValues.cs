namespace Crm.Core.Features.Imports;

/// <summary>How far an import has come.</summary>
public enum ImportStatus
{
    /// <summary>The file is here; nothing of it is written yet.</summary>
    Uploaded,

    /// <summary>It runs, or waits for its turn; also while it is undone.</summary>
    Running,

    /// <summary>Stopped by a person, to be resumed.</summary>
    Paused,

    /// <summary>All rows were gone through, be it as a trial.</summary>
    Completed,

    /// <summary>It could not go on; what is written so far stays, and can be undone.</summary>
    Failed,

    /// <summary>Broken off by a person; what is written so far stays, and can be undone.</summary>
    Cancelled,

    /// <summary>What it wrote was taken back.</summary>
    Undone,
}

/// <summary>What becomes of a row whose record is here already.</summary>
public enum ImportDuplicates
{
    /// <summary>The record stays as it is.</summary>
    Skip,

    /// <summary>The record takes over what the row says; empty cells change nothing.</summary>
    Update,

    /// <summary>Another record is made.</summary>
    Create,
}

/// <summary>What is made when a row names one that is not here.</summary>
public enum ImportMissing
{
    Company,
    Stage,
    Owner,
    Product,
    Campaign,
}

/// <summary>What became of a row.</summary>
public enum ImportOutcome
{
    Created,
    Updated,
    Skipped,
    Failed,
}
