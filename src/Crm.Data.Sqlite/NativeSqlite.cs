using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace Crm.Data.Sqlite;

/// <summary>
/// Chooses and loads the native SQLite library, once a process. The operating system's library is preferred, because
/// the system's updates patch it; the one bundled with the packages serves where there is none.
/// </summary>
public static class NativeSqlite
{
    private static readonly string[] SystemLibraries = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3.dll"];

    private static readonly Lazy<NativeSqliteLibrary> Chosen = new(Load, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The library in use. The first call loads it; it must come before the first SQLite connection.</summary>
    public static NativeSqliteLibrary Library => Chosen.Value;

    private static NativeSqliteLibrary Load()
    {
        // Microsoft.Data.Sqlite is compiled against a newer SQLitePCLRaw than some package sources carry, with the same
        // members. The runtime refuses the older assembly by its version; handing it over is all that is missing.
        var core = typeof(raw).Assembly;
        AssemblyLoadContext.Default.Resolving += (_, wanted) =>
            string.Equals(wanted.Name, core.GetName().Name, StringComparison.Ordinal) ? core : null;

        var source = NativeSqliteSource.Bundled;
        NativeLibrary.SetDllImportResolver(
            typeof(SQLite3Provider_e_sqlite3).Assembly,
            (name, assembly, path) =>
            {
                if (TryLoadSystemLibrary(out var handle))
                {
                    source = NativeSqliteSource.System;
                    return handle;
                }

                return NativeLibrary.Load(name, assembly, path);
            }
        );

        Batteries_V2.Init();
        // Asking for the version calls into the library, so the resolver has run when the source is read below.
        var version = raw.sqlite3_libversion().utf8_to_string();
        return new NativeSqliteLibrary(source, version);
    }

    private static bool TryLoadSystemLibrary(out nint handle)
    {
        foreach (var name in SystemLibraries)
        {
            if (NativeLibrary.TryLoad(name, Assembly.GetExecutingAssembly(), DllImportSearchPath.SafeDirectories, out handle))
            {
                return true;
            }
        }

        handle = 0;
        return false;
    }
}

/// <summary>Where the native library came from.</summary>
public enum NativeSqliteSource
{
    /// <summary>Installed with the operating system and patched by its updates.</summary>
    System,

    /// <summary>Shipped inside the application.</summary>
    Bundled,
}

/// <summary>The native SQLite library in use.</summary>
/// <param name="Source">Where it came from.</param>
/// <param name="Version">Its version, such as <c>3.40.1</c>.</param>
public sealed record NativeSqliteLibrary(NativeSqliteSource Source, string Version);
