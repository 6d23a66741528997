using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Fixtures;

/// <summary>An open screen: a WebSocket to the hub that speaks SignalR's JSON protocol.</summary>
public sealed class Screen : IDisposable
{
    private const char RecordEnd = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebSocket _socket;
    private readonly StringBuilder _unread = new();

    private Screen(WebSocket socket) => _socket = socket;

    public static async Task<Screen> OpenAsync(CrmServer server, Person person)
    {
        var token = person.Http.DefaultRequestHeaders.Authorization!.Parameter;
        var address = new Uri(server.Server.BaseAddress, $"hubs/crm?access_token={token}");
        using var limit = new CancellationTokenSource(Patience);
        var screen = new Screen(await server.Server.CreateWebSocketClient().ConnectAsync(address, limit.Token));
        await screen._socket.SendAsync(
            Encoding.UTF8.GetBytes($$"""{"protocol":"json","version":1}{{RecordEnd}}"""),
            WebSocketMessageType.Text,
            endOfMessage: true,
            limit.Token
        );
        (await screen.NextAsync(limit.Token)).Count.ShouldBe(0);
        return screen;
    }

    /// <summary>What is told up to the news about this thing, which comes last.</summary>
    public async Task<IReadOnlyList<News>> ReadUntilAsync(Guid id)
    {
        using var limit = new CancellationTokenSource(Patience);
        var told = new List<News>();
        while (true)
        {
            var message = await NextAsync(limit.Token);
            if (message["target"]?.GetValue<string>() is { } target)
            {
                var news = new News(target, message["arguments"]![0]!.AsObject());
                told.Add(news);
                if (news.Content.Id() == id)
                {
                    return told;
                }
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<JsonObject> NextAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        while (true)
        {
            var text = _unread.ToString();
            if (text.IndexOf(RecordEnd) is var end and >= 0)
            {
                _unread.Remove(0, end + 1);
                return JsonNode.Parse(text[..end])!.AsObject();
            }

            var part = await _socket.ReceiveAsync(buffer, cancellationToken);
            part.MessageType.ShouldBe(WebSocketMessageType.Text);
            _unread.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }
    }
}

/// <summary>What a screen is told.</summary>
/// <param name="Target"><c>changed</c> or <c>notified</c>.</param>
/// <param name="Content">Of what.</param>
public sealed record News(string Target, JsonObject Content);
