namespace Crm.Core.Features.Imports;

/// <summary>Where uploaded files are kept, under generated names.</summary>
public interface IImportFiles
{
    /// <summary>A new file to write.</summary>
    Stream Create(string name);

    /// <summary>A file to read, from any place in it; null when it is not there.</summary>
    Stream? Open(string name);

    /// <summary>Removes a file; one that is not there is no error.</summary>
    void Delete(string name);

    /// <summary>Removes what was last written before this time.</summary>
    void DeleteOlderThan(DateTime time);
}
