namespace Crm.Core.Features.Exports;

/// <summary>Where the files of exports are kept, under generated names.</summary>
public interface IExportFiles
{
    /// <summary>A new file to write.</summary>
    Stream Create(string name);

    /// <summary>A file to read; null when it is not there.</summary>
    Stream? Open(string name);

    /// <summary>Removes a file; one that is not there is no error.</summary>
    void Delete(string name);

    /// <summary>Removes what was last written before this time: what is over, and what killed workers left.</summary>
    void DeleteOlderThan(DateTime time);
}
