using System.ComponentModel;
using System.Reflection;

namespace Crm.Api.Hosting.Configuration;

/// <summary>
/// Reads settings and gathers what is wrong with all of them, so that a person corrects a configuration once. Unlike the
/// general binder it names an unknown setting (a typing error would be ignored otherwise) and never repeats the value of
/// a text, which may be a secret.
/// </summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _problems = [];

    /// <summary>Reads one class of settings. What is not configured keeps its default.</summary>
    public T Read<T>()
        where T : ISettings, new()
    {
        var settings = new T();
        var properties = typeof(T).GetProperties().Where(property => property.CanWrite).ToList();
        var before = _problems.Count;
        foreach (var value in configuration.GetSection(T.Section).GetChildren())
        {
            var property = properties.Find(p => p.Name.Equals(value.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                var known = string.Join(", ", properties.Select(p => p.Name));
                _problems.Add($"{T.Section}:{value.Key} is not a setting. {T.Section} has {known}.");
            }
            else if (!string.IsNullOrWhiteSpace(value.Value))
            {
                Set(settings, property, $"{T.Section}:{property.Name}", value.Value.Trim());
            }
        }

        // Rules about values make sense only when the values could be read.
        if (_problems.Count == before)
        {
            _problems.AddRange(settings.Problems());
        }

        return settings;
    }

    /// <exception cref="SettingsException">Something was wrong.</exception>
    public void ThrowIfWrong()
    {
        if (_problems.Count > 0)
        {
            throw new SettingsException(_problems);
        }
    }

    private void Set(object settings, PropertyInfo property, string name, string text)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type.IsEnum && !Enum.GetNames(type).Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            _problems.Add($"{name} is \"{text}\"; it is one of {string.Join(", ", Enum.GetNames(type))}.");
            return;
        }

        try
        {
            property.SetValue(settings, TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or NotSupportedException)
        {
            _problems.Add($"{name} can't be read; it is {Form(type)}.");
        }
    }

    private static string Form(Type type) =>
        type switch
        {
            _ when type == typeof(int) => "a whole number, such as 5080",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(TimeSpan) => "a time span, such as 00:15:00",
            _ when type == typeof(Uri) => "an address, such as https://crm.example.com",
            _ => $"a {type.Name}",
        };
}
