import { ApolloProvider } from '@apollo/client/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeClient } from './apollo/client';
import { followRenewal } from './lib/renewed-product';
import { makeRouter } from './router';
import './styles/index.css';
import { restoreAppearance } from './ui/appearance';

restoreAppearance();
followRenewal();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element to draw in');
const client = makeClient();
const router = makeRouter(client);
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  </StrictMode>,
);
